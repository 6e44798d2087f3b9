package nl.veerkracht.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

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
