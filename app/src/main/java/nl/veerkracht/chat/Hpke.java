package nl.veerkracht.chat;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.internal.HpkeDecrypt;
import com.google.crypto.tink.hybrid.internal.HpkeEncrypt;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;

/** HPKE (RFC 9180) in base mode: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, single shot, empty associated data. */
@AccessesPartialKey
final class Hpke {

    static final int POINT = 65;

    private static final int COORDINATE = 32;
    private static final HpkeParameters PARAMETERS = parameters();

    private Hpke() {}

    private static HpkeParameters parameters() {
        try {
            return HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_P256_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] seal(byte[] publicKey, String info, byte[] text) throws GeneralSecurityException {
        HpkePublicKey key = HpkePublicKey.create(PARAMETERS, Bytes.copyFrom(publicKey), null);
        return HpkeEncrypt.create(key).encrypt(text, info.getBytes(StandardCharsets.UTF_8));
    }

    /** @param privateKey PKCS#8, which need not have the public part in it */
    static byte[] open(byte[] privateKey, byte[] publicKey, String info, byte[] sealed)
            throws GeneralSecurityException {
        HpkePublicKey whose = HpkePublicKey.create(PARAMETERS, Bytes.copyFrom(publicKey), null);
        SecretBytes secret = SecretBytes.copyFrom(scalar(privateKey), InsecureSecretKeyAccess.get());
        return HpkeDecrypt.create(HpkePrivateKey.create(whose, secret))
                .decrypt(sealed, info.getBytes(StandardCharsets.UTF_8));
    }

    static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    /** The uncompressed point. */
    static byte[] point(KeyPair pair) {
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        byte[] point = new byte[POINT];
        point[0] = 4;
        System.arraycopy(fixed(key.getW().getAffineX()), 0, point, 1, COORDINATE);
        System.arraycopy(fixed(key.getW().getAffineY()), 0, point, 1 + COORDINATE, COORDINATE);
        return point;
    }

    private static byte[] scalar(byte[] pkcs8) throws GeneralSecurityException {
        ECPrivateKey key = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        return fixed(key.getS());
    }

    /** Big-endian in 32 bytes, whatever sign byte or missing zeros the number has. */
    private static byte[] fixed(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
        return fixed;
    }
}
