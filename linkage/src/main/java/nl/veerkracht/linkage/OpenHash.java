package nl.veerkracht.linkage;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.MurmurHash3;

/** Murmur3 without a key, for readable values that stay within the process: many times faster than {@link KeyedHash}, and hides nothing. */
final class OpenHash implements Hash {

    @Override
    public long hash(String purpose, String value) {
        byte[] bytes = (purpose + '\0' + value).getBytes(StandardCharsets.UTF_8);
        return MurmurHash3.hash128x64(bytes, 0, bytes.length, 0)[0];
    }
}
