package nl.veerkracht.thread;

import nl.veerkracht.linkage.Score;
import nl.veerkracht.signal.SignalId;

/** A signal that a new one may belong with, and the thread it is in. */
record Match(SignalId signal, ThreadId thread, Score score) {}
