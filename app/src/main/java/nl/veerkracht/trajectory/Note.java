package nl.veerkracht.trajectory;

import java.time.Instant;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;

/** A note on a line. Its author may correct it. */
public record Note(
        UUID id, NoteKind kind, String text, Instant happenedAt, AccountId author, Instant writtenAt, int version) {}
