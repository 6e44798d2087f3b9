package nl.veerkracht.herspace;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What holds when she asks that everything is destroyed; the values and the law behind them stand in {@code erasure.yaml}.
 *
 * @param fromAge from which age she asks it herself
 * @param answerDays within which she has an answer
 * @param coolingDays after a yes in which she can change her mind
 * @param kept what stays all the same
 * @param help who helps her when she does not agree
 */
@ConfigurationProperties("veerkracht.erasure")
public record ErasureTerms(int fromAge, int answerDays, int coolingDays, List<Kept> kept, List<Help> help) {

    public ErasureTerms {
        kept = List.copyOf(kept);
        help = List.copyOf(help);
    }

    /** What stays on this ground, for so many years. */
    public record Kept(String ground, int years) {}

    /** Somebody outside whom she can call. */
    public record Help(String who, String number) {}

    Duration answer() {
        return Duration.ofDays(answerDays);
    }

    Duration cooling() {
        return Duration.ofDays(coolingDays);
    }
}
