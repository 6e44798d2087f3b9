package nl.veerkracht.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EncodingRefusedTests {

    private final LinkageKey key = LinkageKey.generate();
    private final Encoder encoder = new Encoder(key);
    private final Encoded encoded = encoder.encode(Person.builder()
            .givenNames("Oumaima Sara")
            .infix("van der")
            .surname("Hageveld-Kurek")
            .birthDate("2009-07-01")
            .postalCode("7012 AB")
            .city("Bergdam")
            .phone("+31 (0)6 1234 5678")
            .handle("tiktok", "@oum.aima")
            .other("note", "blue bicycle")
            .build());

    @Test
    void every_cut_is_refused() {
        byte[] bytes = encoded.toBytes();
        byte[] sealed = encoder.seal(encoded);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatExceptionOfType(EncodingRefused.class).isThrownBy(() -> Encoded.fromBytes(cut, key));
        }
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatExceptionOfType(EncodingRefused.class).isThrownBy(() -> encoder.open(cut));
        }
    }

    @Test
    void every_changed_byte_of_a_sealed_encoding_is_noticed() {
        byte[] sealed = encoder.seal(encoded);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatExceptionOfType(EncodingRefused.class).isThrownBy(() -> encoder.open(changed));
        }
    }

    @Test
    void another_key_is_refused_with_a_reason() {
        LinkageKey other = LinkageKey.generate();

        assertThatThrownBy(() -> Encoded.fromBytes(encoded.toBytes(), other))
                .hasMessageContaining("another linkage key");
        assertThatThrownBy(() -> new Encoder(other).open(encoder.seal(encoded)))
                .hasMessageContaining("another linkage key");
    }

    @Test
    void another_version_is_refused_with_a_reason() {
        byte[] bytes = encoded.toBytes();
        bytes[0] = 9;

        assertThatThrownBy(() -> Encoded.fromBytes(bytes, key)).hasMessageContaining("version 9");
    }

    @Test
    void readable_encodings_are_never_written_out() {
        Encoded plain =
                Encoder.plain().encode(Person.builder().givenNames("Maya").build());

        assertThatThrownBy(plain::toBytes).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Model.shipped().compare(plain, encoded)).isInstanceOf(EncodingRefused.class);
    }

    /** Beside what was made with the key of these tests. */
    static Stream<Encoder> others() {
        return Stream.of(new Encoder(LinkageKey.generate()), Encoder.plain());
    }

    private static Encoded maya(Encoder encoder) {
        return encoder.encode(
                Person.builder().givenNames("Maya").birthDate("2009-07-01").build());
    }

    private static void assertRefused(ThrowingCallable mixing) {
        assertThatThrownBy(mixing).isInstanceOf(EncodingRefused.class).hasMessageContaining("linkage key");
    }

    @ParameterizedTest
    @MethodSource("others")
    void names_under_two_keys_are_not_counted_together(Encoder other) {
        Encoded theirs = maya(other);

        assertRefused(() -> Model.shipped().withSharesFrom(List.of(encoded, theirs)));
        assertRefused(() -> Census.of(List.of(encoded)).plus(new Census()).plus(Census.of(List.of(theirs))));
        assertRefused(() -> new Census().plus(Census.of(List.of(theirs))).plus(Census.of(List.of(encoded))));
    }

    @ParameterizedTest
    @MethodSource("others")
    void shares_counted_under_one_key_are_not_used_under_another(Encoder other) {
        Encoded theirs = maya(other);
        Model ours = Model.shipped().withSharesFrom(List.of(encoded));

        assertThat(ours.probability(encoded, encoded)).isGreaterThan(0.9);
        assertRefused(() -> ours.probability(theirs, theirs));
        assertRefused(() -> ours.compare(theirs, theirs));
        assertRefused(() -> ours.learnedFrom(List.of(new Decision(theirs, theirs, true))));
    }

    @ParameterizedTest
    @MethodSource("others")
    void records_under_two_keys_are_neither_put_together_nor_looked_for_in_each_other(Encoder other) {
        Portion ours = Portion.starting(0, List.of(encoded));
        Portion theirs = Portion.starting(0, List.of(maya(other)));
        Blocks blocks = Blocks.allHere(1);

        assertRefused(() -> Portion.starting(0, List.of(encoded, maya(other))));
        assertRefused(() -> ours.plus(theirs));
        assertRefused(() -> ours.compare(theirs, blocks, false, Model.shipped(), 0));
        assertRefused(() -> ours.pairs(theirs, blocks, false, Model.shipped(), 0.5));
        assertThat(ours.plus(Portion.EMPTY).size()).isOne();
    }

    @Test
    void an_engine_that_took_records_under_one_key_takes_none_under_another() {
        List<Row> rows =
                List.of(new Row("1", Person.builder().givenNames("Maya").build()));
        try (Engine engine = new InMemory()) {
            Linker.coded(key).duplicates(engine, rows);

            assertRefused(() -> Linker.coded(LinkageKey.generate()).duplicates(engine, rows));
            assertRefused(() -> Linker.plain().link(engine, rows, rows));
        }
    }

    @Test
    void nothing_readable_is_printed() {
        assertThat(key.toString()
                        + encoder
                        + encoded
                        + encoded.given
                        + Person.builder().givenNames("Maya").build())
                .doesNotContainIgnoringCase("maya")
                .doesNotContainIgnoringCase("oumaima")
                .contains("redacted");
        assertThatThrownBy(() -> LinkageKey.of(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }
}
