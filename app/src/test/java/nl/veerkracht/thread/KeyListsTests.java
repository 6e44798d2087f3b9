package nl.veerkracht.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import nl.veerkracht.linkage.Block;
import nl.veerkracht.linkage.Pass;
import org.junit.jupiter.api.Test;

class KeyListsTests {

    private static final int OWN = 1_000_000;

    private final KeyLists lists = new KeyLists();

    @Test
    void a_key_that_few_share_makes_candidates_and_one_that_many_share_only_together_with_another() {
        put(1, IntStream.rangeClosed(1, 20));
        put(2, IntStream.rangeClosed(101, 121));
        put(3, IntStream.rangeClosed(120, 150));

        assertThat(candidates(200, 1, 2, 3))
                .hasSize(22)
                .startsWith(120, 121)
                .contains(1, 20)
                .doesNotContain(101, 150);
    }

    @Test
    void a_key_over_its_limit_is_skipped_and_the_one_who_asks_is_nobody_else() {
        put(1, IntStream.concat(IntStream.rangeClosed(1, 50), IntStream.of(OWN)));
        put(2, IntStream.rangeClosed(1, 51));
        put(3, IntStream.of(50, OWN));

        // NATIONAL_ID is limited to 50 others.
        assertThat(lists.candidates(OWN, List.of(block(1, Pass.NATIONAL_ID), block(3, Pass.NAMES)), 200))
                .containsExactly(50);
        assertThat(lists.candidates(OWN, List.of(block(2, Pass.NATIONAL_ID), block(3, Pass.NAMES)), 200))
                .containsExactly(50);
        assertThat(lists.candidates(OWN, List.of(block(1, Pass.NATIONAL_ID), block(2, Pass.NAMES)), 200))
                .as("those that share two keys")
                .hasSize(50);
        assertThat(lists.candidates(OWN, List.of(block(2, Pass.NATIONAL_ID)), 200))
                .isEmpty();
    }

    @Test
    void those_that_share_most_come_first_then_those_of_the_more_telling_key() {
        put(1, IntStream.of(7, 9));
        put(2, IntStream.of(3, 8));
        put(3, IntStream.of(8));

        assertThat(candidates(3, 1, 2, 3)).containsExactly(8, 7, 9);
        assertThat(candidates(200, 2, 1, 3)).containsExactly(8, 3, 7, 9);
    }

    @Test
    void a_key_that_comes_twice_counts_once() {
        put(1, IntStream.rangeClosed(1, 30));

        assertThat(candidates(200, 1, 1)).isEmpty();
    }

    private List<Integer> candidates(int most, int... keys) {
        return lists.candidates(
                OWN, IntStream.of(keys).mapToObj(key -> block(key, Pass.NAMES)).toList(), most);
    }

    private void put(int key, IntStream nos) {
        int[] all = nos.toArray();
        ByteBuffer bytes = ByteBuffer.allocate(all.length * Integer.BYTES);
        IntStream.of(all).forEach(bytes::putInt);
        lists.put(-key, bytes.array());
    }

    private static Block block(int key, Pass pass) {
        return new Block((long) -key << Integer.SIZE | 77, pass);
    }
}
