package nl.veerkracht.thread;

import java.util.UUID;

/** A thread of signals about, as far as people know, one young person. It is a dossier: teams, shares and needs refer to it by this id. */
public record ThreadId(UUID value) {}
