package nl.veerkracht.trajectory;

import nl.veerkracht.actor.AccountId;
import org.jspecify.annotations.Nullable;

/** How the line came to its coordinator, and what was given along. */
public record Handover(
        AccountId from, Warmth warmth, @Nullable String note) {}
