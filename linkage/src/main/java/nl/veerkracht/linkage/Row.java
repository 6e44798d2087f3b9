package nl.veerkracht.linkage;

/** One record of a file: its id, unique in the file, and who it is about. */
public record Row(String id, Person person) {}
