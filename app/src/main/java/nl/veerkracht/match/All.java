package nl.veerkracht.match;

/** How it stands with a line, what is said about services for her, and whom she goes with. */
record All(Standing standing, Around around, Linked linked) {}
