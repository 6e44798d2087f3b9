package nl.veerkracht.sharing;

import java.util.UUID;

/** One share: something, with somebody, on a ground, until a moment. */
public record ShareId(UUID value) {}
