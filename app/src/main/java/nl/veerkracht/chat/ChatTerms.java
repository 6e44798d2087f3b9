package nl.veerkracht.chat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What {@code chat.yaml} says.
 *
 * @param silentDays after so many days without a message a conversation is wiped
 * @param hours when somebody reads, per day of the week
 * @param otherHours on which days that is otherwise, see {@link OpeningHours}
 * @param plainAMinute so many come in without JavaScript in a minute
 */
@ConfigurationProperties("veerkracht.chat")
record ChatTerms(
        int silentDays,
        Map<DayOfWeek, String> hours,
        Map<String, String> otherHours,
        Work work,
        int plainAMinute,
        HeadStart headStart,
        Pace pace,
        Stream stream) {

    /**
     * @param bits asked when it is calm
     * @param most never more
     * @param calm so many a minute
     * @param step so many more each time twice as many came as is calm
     * @param goodFor how long a challenge can be answered
     */
    record Work(int bits, int most, int calm, int step, Duration goodFor) {}

    /** How much earlier somebody stands among those who wait. */
    record HeadStart(Duration now, Duration soon) {

        Duration of(Urgency urgency) {
            return switch (urgency) {
                case NOW -> now;
                case SOON -> soon;
                case TALK -> Duration.ZERO;
            };
        }
    }

    /**
     * What one side can write in one conversation.
     *
     * @param messages so many in that time
     * @param within at least a minute: moments are kept to the minute
     * @param most so many in all, of both sides together
     */
    record Pace(int messages, Duration within, int most) {}

    /**
     * @param beat how often a stream says that it is there
     * @param lasts how long one goes on at most
     * @param most so many of visitors are open on one node; who comes after that gets short ones
     * @param mostHelpers so many of helpers, in the same way
     * @param mostEach so many of each side are open for one conversation; for one more the oldest ends
     * @param beginAtOnce so many begin at the same moment
     * @param fullAgain when who got a short one, or had to make room, asks again
     * @param busyAgain when who came while too many began asks again
     */
    record Stream(
            Duration beat,
            Duration lasts,
            int most,
            int mostHelpers,
            int mostEach,
            int beginAtOnce,
            Duration fullAgain,
            Duration busyAgain) {

        /** Up to a quarter shorter: those that began together, after a restart, do not all end together. */
        Duration lastsThisTime() {
            return lasts.minusMillis(ThreadLocalRandom.current().nextLong(lasts.toMillis() / 4 + 1));
        }
    }
}
