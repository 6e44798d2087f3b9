package nl.veerkracht.triage;

import java.time.Instant;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.questionnaire.Answers;

/** The answers to one part as they were saved, {@code number} counting from 1. */
public record SavedSheet(SheetKind kind, int number, Answers answers, AccountId by, Instant at) {}
