"""Print each figure beside its floor: `python -m tests.quality`."""

from tests.quality.floors import load_floors, measure_all


def main() -> None:
    floors = load_floors()
    for name, figure in measure_all().items():
        floor = floors.get(name)
        print(f"{name:40} {figure:7.1f}  floor {floor.floor if floor else 'none'}")


if __name__ == "__main__":
    main()
