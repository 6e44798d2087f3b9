package nl.veerkracht.plan;

import java.time.LocalDate;
import java.util.UUID;

/** Something people may decide together so that a week fits; it is never done by itself. */
public sealed interface Proposal {

    /** It begins later: the first time is {@code from}. */
    record Later(UUID intervention, String name, LocalDate from) implements Proposal {}

    /** It rests, both days included. */
    record Rest(UUID intervention, String name, LocalDate from, LocalDate until) implements Proposal {}

    /** What cannot be moved asks too much by itself in this many of the weeks ahead: talk about it together. */
    record Talk(int weeks) implements Proposal {}
}
