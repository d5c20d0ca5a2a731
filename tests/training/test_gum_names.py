"""Which names GUM's entities become."""

from pathlib import Path

from training.gum_names import read_gum_names

GUM = """\
# newdoc id = GUM_made
# global.Entity = GRP-etype-infstat-salience-centering-minspan-link-identity
# text = President Ana Paz left the University of Lima.
1\tPresident\tPresident\tPROPN\tNNP\t_\t4\tnsubj\t_\tEntity=(1-person-new-nnnnn-cf1-1,2,3-sgl
2\tAna\tAna\tPROPN\tNNP\t_\t1\tflat\t_\t_
3\tPaz\tPaz\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
4\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
5\tthe\tthe\tDET\tDT\t_\t6\tdet\t_\tEntity=(2-organization-new-nnnnn-cf2-2-sgl
6\tUniversity\tUniversity\tPROPN\tNNP\t_\t4\tobj\t_\t_
7\tof\tof\tADP\tIN\t_\t8\tcase\t_\t_
8\tLima\tLima\tPROPN\tNNP\t_\t6\tnmod\t_\tEntity=(3-place-new-nnnnn-cf3-1-sgl)2)|SpaceAfter=No
9\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# text = A man left.
1\tA\ta\tDET\tDT\t_\t2\tdet\t_\tEntity=(4-person-new-nnnnn-cf1-2-sgl
2\tman\tman\tNOUN\tNN\t_\t3\tnsubj\t_\tEntity=4)
3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

"""


def test_gum_names_lose_titles_and_articles(tmp_path: Path) -> None:
    path = tmp_path / "gum.conllu"
    path.write_text(GUM, encoding="utf-8")
    found = [[(" ".join(words[a:b]), kind) for a, b, kind in names] for words, _, names in read_gum_names(path)]
    assert found == [[("Ana Paz", "PER"), ("University of Lima", "ORG")], []]
