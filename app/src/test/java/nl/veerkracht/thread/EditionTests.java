package nl.veerkracht.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import nl.veerkracht.linkage.Block;
import nl.veerkracht.linkage.Encoder;
import nl.veerkracht.linkage.LinkageKey;
import nl.veerkracht.linkage.Pass;
import org.junit.jupiter.api.Test;

class EditionTests {

    private static final LinkageKey ONE = LinkageKey.generate();

    @Test
    void what_the_same_rules_make_under_the_same_key_is_one_edition() {
        assertThat(Edition.madeBy(LinkageKey.of(ONE.toBytes()))).isEqualTo(Edition.madeBy(ONE));
        assertThat(Edition.madeBy(LinkageKey.generate())).isNotEqualTo(Edition.madeBy(ONE));
    }

    @Test
    void the_people_it_is_tried_on_have_every_blocking_key_there_is() {
        Encoder encoder = new Encoder(ONE);
        assertThat(Edition.TRIED.stream()
                        .flatMap(person -> encoder.encode(person).blocks().stream())
                        .map(Block::pass)
                        .collect(Collectors.toSet()))
                .containsAll(Arrays.asList(Pass.values()));
    }

    @Test
    void of_every_key_so_many_numbers_are_kept_that_its_limit_can_be_told() {
        Encoder encoder = new Encoder(ONE);
        assertThat(Edition.TRIED.stream().flatMap(person -> encoder.encode(person).blocks().stream()))
                .allSatisfy(block -> assertThat(block.limit()).isLessThan(EntryStore.MOST));
    }
}
