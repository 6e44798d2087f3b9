package nl.veerkracht.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of her plan or of her load; each is read, changed and locked on its own. */
public sealed interface Part permits Part.Domain, Part.Step, Part.Success, Part.Practical, Part.Capacity, Intervention {

    /** How long a line and a story of hers may be. */
    int LINE = 200;

    int WORDS = 1000;

    /** Which of the fixed parts this is, or null for parts of which there can be many. */
    default @Nullable String code() {
        return null;
    }

    /** What of it is writing, for the check on length. */
    List<@Nullable String> texts();

    /** Whether it belongs to what she says yes to. */
    default boolean ofPlan() {
        return true;
    }

    /**
     * How it goes with her in one domain of life.
     *
     * @param mark 0 to 10, given by her or by nobody
     * @param how it goes, in her words
     * @param help that she needs for it
     */
    record Domain(
            LifeDomain domain,
            @Nullable Integer mark,
            @Nullable String how,
            @Nullable String dream,
            @Nullable String goal,
            @Nullable String help)
            implements Part {

        static Domain empty(LifeDomain domain) {
            return new Domain(domain, null, null, null, null, null);
        }

        public boolean isEmpty() {
            return mark == null && how == null && dream == null && goal == null && help == null;
        }

        @Override
        public String code() {
            return domain.code();
        }

        @Override
        public List<@Nullable String> texts() {
            return java.util.Arrays.asList(how, dream, goal, help);
        }
    }

    /**
     * A small step.
     *
     * @param who does it, in words: she herself, somebody who helps her, anybody
     * @param by the last day, null when there is no hurry
     * @param task whether it became a task of the line
     * @param ended the day it was done or let go, null while it is open
     */
    record Step(
            LifeDomain domain,
            String what,
            String who,
            @Nullable LocalDate by,
            State state,
            boolean task,
            @Nullable LocalDate ended)
            implements Part {

        /** How far a step is. */
        public enum State {
            OPEN,
            DONE,
            LET_GO
        }

        public boolean open() {
            return state == State.OPEN;
        }

        Step as(State next, LocalDate day) {
            return new Step(domain, what, who, by, next, task, next == State.OPEN ? null : day);
        }

        Step asTask() {
            return new Step(domain, what, who, by, state, true, ended);
        }

        @Override
        public List<@Nullable String> texts() {
            return List.of(what, who);
        }
    }

    /**
     * Something that went well, worth keeping.
     *
     * @param step that it came from, or null
     */
    record Success(
            LifeDomain domain,
            String words,
            LocalDate on,
            @Nullable UUID step) implements Part {
        @Override
        public List<@Nullable String> texts() {
            return List.of(words);
        }
    }

    /** A practical matter and how far it is. */
    record Practical(
            PracticalItem item, State state, @Nullable String note) implements Part {

        /** How far a practical matter is. */
        public enum State {
            TO_DO,
            BUSY,
            ARRANGED,
            NOT_NEEDED
        }

        @Override
        public String code() {
            return item.code();
        }

        @Override
        public List<@Nullable String> texts() {
            return java.util.Collections.singletonList(note);
        }
    }

    /** What she says she can carry in a week, from a day on, with her words. */
    record Capacity(int minutes, @Nullable String words, LocalDate from) implements Part {
        @Override
        public boolean ofPlan() {
            return false;
        }

        @Override
        public List<@Nullable String> texts() {
            return java.util.Collections.singletonList(words);
        }
    }
}
