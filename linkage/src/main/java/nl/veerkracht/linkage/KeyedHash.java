package nl.veerkracht.linkage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.crypto.Mac;

/** HMAC-SHA256 under a subkey of the linkage key, cut to 64 or 32 bits. Not for use by several threads: cheap to make. */
final class KeyedHash implements Hash {

    private final Mac mac;

    KeyedHash(byte[] subkey) {
        mac = LinkageKey.start(subkey);
    }

    ByteBuffer bytes(String purpose, String value) {
        mac.update(purpose.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        return ByteBuffer.wrap(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public long hash(String purpose, String value) {
        return bytes(purpose, value).getLong();
    }
}
