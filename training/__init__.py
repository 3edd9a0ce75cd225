"""How the models of Talks are made; see README.md beside this file."""
