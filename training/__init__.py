"""How the language model is trained and checked; nothing here ships."""
