package nl.veerkracht.linkage;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM under a subkey: version, key id (both authenticated), nonce, ciphertext. Thread-safe. */
final class Seal {

    private static final byte VERSION = 1;
    private static final int HEAD = 1 + Integer.BYTES;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final int keyId;

    Seal(LinkageKey key) {
        this.key = new SecretKeySpec(key.derive("seal"), "AES");
        this.keyId = key.id();
    }

    byte[] close(byte[] open) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] head = ByteBuffer.allocate(HEAD).put(VERSION).putInt(keyId).array();
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, head, nonce).doFinal(open);
            return ByteBuffer.allocate(HEAD + NONCE + closed.length)
                    .put(head)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES/GCM", e);
        }
    }

    byte[] open(byte[] sealed) {
        check(sealed);
        ByteBuffer in = ByteBuffer.wrap(sealed);
        byte[] head = new byte[HEAD];
        byte[] nonce = new byte[NONCE];
        in.get(head).get(nonce);
        try {
            return cipher(Cipher.DECRYPT_MODE, head, nonce).doFinal(sealed, in.position(), in.remaining());
        } catch (GeneralSecurityException e) {
            throw new EncodingRefused("The sealed encoding is cut off or was changed", e);
        }
    }

    private void check(byte[] sealed) {
        if (sealed.length < HEAD + NONCE + TAG_BITS / Byte.SIZE) {
            throw new EncodingRefused("The sealed encoding is cut off");
        }
        ByteBuffer in = ByteBuffer.wrap(sealed);
        byte version = in.get();
        if (version != VERSION) {
            throw new EncodingRefused("The sealed encoding has version " + version + ", this library reads version 1");
        }
        if (in.getInt() != keyId) {
            throw new EncodingRefused("The encoding was sealed with another linkage key");
        }
    }

    private Cipher cipher(int mode, byte[] head, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(head);
        return cipher;
    }
}
