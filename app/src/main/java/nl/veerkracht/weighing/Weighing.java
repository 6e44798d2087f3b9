package nl.veerkracht.weighing;

import java.time.Instant;
import java.time.LocalDate;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.questionnaire.Edition;
import nl.veerkracht.thread.ThreadId;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a weighing: ids, codes and dates.
 *
 * @param thread the thread it was started on, which may have been joined into another since
 * @param version number of the newest saved answers, 0 before the first save
 * @param outcome the option people chose; null while it is a draft, and for instruments without an outcome
 * @param againOn when it is weighed again
 */
public record Weighing(
        WeighingId id,
        ThreadId thread,
        Edition edition,
        WeighingState state,
        int version,
        AccountId startedBy,
        Instant startedAt,
        @Nullable String outcome,
        @Nullable LocalDate againOn,
        @Nullable AccountId concludedBy,
        @Nullable Instant concludedAt) {}
