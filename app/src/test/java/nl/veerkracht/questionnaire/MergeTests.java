package nl.veerkracht.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MergeTests {

    private static final Edition EDITION = new Edition("weighing", 1);
    private final Answers base = answers("a", "oud", "b", "oud", "c", "oud");

    @Test
    void what_only_one_of_two_changed_is_taken_from_that_one() {
        var merge = Merge.of(
                base, answers("a", "mijn", "b", "oud", "c", "oud"), answers("a", "oud", "b", "hun", "c", "oud"));
        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.answers()).isEqualTo(answers("a", "mijn", "b", "hun", "c", "oud"));
    }

    @Test
    void what_both_changed_alike_is_no_conflict() {
        var same = answers("a", "nieuw", "b", "oud", "c", "oud");
        assertThat(Merge.of(base, same, same)).isEqualTo(new Merge(same, java.util.List.of()));
    }

    @Test
    void what_both_changed_differently_is_a_conflict_that_keeps_mine_in_the_form() {
        var merge = Merge.of(
                base, answers("a", "mijn", "b", "oud", "c", "oud"), answers("a", "hun", "b", "hun", "c", "oud"));
        assertThat(merge.conflicts()).containsExactly("a");
        assertThat(merge.answers()).isEqualTo(answers("a", "mijn", "b", "hun", "c", "oud"));
    }

    @Test
    void clearing_an_answer_is_a_change_too() {
        var cleared = answers("b", "oud", "c", "oud");
        assertThat(Merge.of(base, cleared, base).answers()).isEqualTo(cleared);
        assertThat(Merge.of(base, cleared, answers("a", "hun", "b", "oud", "c", "oud"))
                        .conflicts())
                .containsExactly("a");
    }

    private static Answers answers(String... pairs) {
        var answers = new Answers(EDITION, Map.of());
        for (var i = 0; i < pairs.length; i += 2) {
            answers = answers.with(pairs[i], new Answer.Words(pairs[i + 1]));
        }
        return answers;
    }
}
