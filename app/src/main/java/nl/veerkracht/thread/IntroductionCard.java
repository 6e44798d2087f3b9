package nl.veerkracht.thread;

import java.time.Instant;
import java.util.List;

/** The people to call about one of the reader's signals. */
public record IntroductionCard(String signal, String thread, Instant receivedAt, List<ThreadPage.Call> people) {
    public IntroductionCard {
        people = List.copyOf(people);
    }
}
