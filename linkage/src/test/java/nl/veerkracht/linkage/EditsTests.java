package nl.veerkracht.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EditsTests {

    @Test
    void theQuickWayAgreesWithCounting() {
        Random random = new Random(11);
        int within = 0;
        for (int i = 0; i < 40_000; i++) {
            String a = word(random);
            String b = word(random);
            int slips = Edits.count(a, b);
            for (int most = 0; most <= 3; most++) {
                assertThat(Edits.atMost(a, b, most))
                        .as(a + " " + b + " " + most)
                        .isEqualTo(slips <= most);
            }
            within += slips <= 2 ? 1 : 0;
        }
        assertThat(within).isGreaterThan(1_000);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        random.ints(random.nextInt(7), 'a', 'd').forEach(c -> word.append((char) c));
        return word.toString();
    }
}
