package nl.veerkracht.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** One entry in its chain. Its hash is SHA-256 over: hash before it (32 bytes), chain (2), sequence (8), body (UTF-8). */
record ChainedEntry(int chain, long seq, String body, byte[] hash) {

    byte[] expectedHash(byte[] before) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(before);
            sha.update(
                    ByteBuffer.allocate(10).putShort((short) chain).putLong(seq).array());
            return sha.digest(body.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
