package nl.veerkracht.thread;

import nl.veerkracht.linkage.Score;
import nl.veerkracht.signal.SignalId;

/** A signal that a new one may belong with. */
record Match(SignalId signal, Score score) {}
