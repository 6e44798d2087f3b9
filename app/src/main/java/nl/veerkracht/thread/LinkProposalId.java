package nl.veerkracht.thread;

import java.util.UUID;

/** A proposal that two signals are about the same young person. */
public record LinkProposalId(UUID value) {}
