package nl.veerkracht.weighing;

import java.time.Instant;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.questionnaire.Answers;

/** Answers as they were saved once. */
public record WeighingVersion(
        UUID id, WeighingId weighing, int number, Answers answers, AccountId savedBy, Instant savedAt) {}
