package nl.veerkracht.triage;

import java.time.Instant;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;

/**
 * A problem or something that protects.
 *
 * @param origin the same for this piece in every triage that carries it on
 * @param version rises with every change
 */
public record Piece(
        UUID id,
        UUID origin,
        PieceKind kind,
        LifeDomain domain,
        String words,
        int version,
        AccountId writtenBy,
        Instant writtenAt) {}
