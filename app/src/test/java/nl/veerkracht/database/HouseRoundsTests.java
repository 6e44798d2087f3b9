package nl.veerkracht.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.veerkracht.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class HouseRoundsTests {

    private static final int MANY = HouseRounds.AT_ONCE + 50;

    @Autowired
    HouseRounds rounds;

    private final List<UUID> all =
            IntStream.rangeClosed(1, MANY).mapToObj(n -> new UUID(1, n)).toList();

    @Test
    void one_that_cannot_be_worked_on_keeps_no_other_waiting_and_is_told_of_at_the_end() {
        List<UUID> done = new ArrayList<>();
        UUID bad = all.get(7);

        assertThatThrownBy(() -> rounds.over("test", this::after, id -> id, some -> {
                    if (some.contains(bad)) {
                        throw new IllegalArgumentException("cannot be worked on");
                    }
                    done.addAll(some);
                }))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(told -> assertThat(told.getSuppressed()).hasSize(1));

        assertThat(done).hasSize(MANY - 1).doesNotContain(bad).doesNotHaveDuplicates();
    }

    @Test
    void a_round_without_faults_does_each_page_once() {
        List<Integer> pages = new ArrayList<>();

        rounds.over("test", this::after, id -> id, some -> pages.add(some.size()));

        assertThat(pages).containsExactly(HouseRounds.AT_ONCE, 50);
    }

    private List<UUID> after(UUID from) {
        return all.stream()
                .filter(id -> id.compareTo(from) > 0)
                .limit(HouseRounds.AT_ONCE)
                .toList();
    }
}
