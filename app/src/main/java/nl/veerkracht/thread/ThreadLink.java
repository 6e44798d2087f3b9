package nl.veerkracht.thread;

import java.time.Instant;

/** That two signals of a thread are about the same young person, and since when that is confirmed. */
public record ThreadLink(LinkProposalId id, Instant confirmedAt) {}
