package nl.veerkracht.linkage;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** The bytes of an encoding: version, key id, parts, checksum. */
final class Wire {

    static final int VERSION = 1;

    private Wire() {}

    static byte[] write(Encoded e) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeByte(VERSION);
            out.writeInt(e.keyId);
            parts(e, out);
            CRC32 sum = new CRC32();
            sum.update(bytes.toByteArray());
            out.writeInt((int) sum.getValue());
            return bytes.toByteArray();
        } catch (IOException x) {
            throw new UncheckedIOException(x);
        }
    }

    static void parts(Encoded e, DataOutputStream out) throws IOException {
        TokenWire.writeAll(e.given, out);
        TokenWire.writeAll(e.surname, out);
        out.writeInt(e.infix);
        out.writeByte(e.gender);
        date(e.date, out);
        for (@Nullable Token token : singles(e)) {
            TokenWire.writeOptional(token, out);
        }
        TokenWire.writeAll(e.handles, out);
        out.writeByte(e.other.size());
        for (Encoded.Labelled labelled : e.other) {
            out.writeInt(labelled.column());
            TokenWire.write(labelled.token(), out);
        }
    }

    private static @Nullable Token[] singles(Encoded e) {
        return new @Nullable Token[] {e.area, e.postal, e.city, e.street, e.houseNumber, e.phone, e.school, e.nationalId
        };
    }

    private static void date(@Nullable DateCode date, DataOutputStream out) throws IOException {
        out.writeByte(date == null ? -1 : date.precision());
        if (date != null) {
            out.writeLong(date.yearLow());
            out.writeLong(date.yearHigh());
            out.writeByte(date.month());
            out.writeByte(date.day());
            out.writeLong(date.digits());
        }
    }

    static Encoded read(byte[] bytes, int keyId) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        checkHead(in, keyId);
        checkSum(bytes);
        try {
            return new Encoded(parts(in.limit(bytes.length - Integer.BYTES), keyId));
        } catch (BufferUnderflowException x) {
            throw new EncodingRefused("The encoding is damaged", x);
        }
    }

    private static void checkHead(ByteBuffer in, int keyId) {
        if (in.remaining() < 1 + 2 * Integer.BYTES) {
            throw new EncodingRefused("The encoding is cut off");
        }
        int version = in.get();
        if (version != VERSION) {
            throw new EncodingRefused(
                    "The encoding has version " + version + ", this library reads version " + VERSION);
        }
        if (in.getInt() != keyId) {
            throw new EncodingRefused("The encoding was made with another linkage key");
        }
    }

    private static void checkSum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, bytes.length - Integer.BYTES);
        int written = ByteBuffer.wrap(bytes).getInt(bytes.length - Integer.BYTES);
        if ((int) sum.getValue() != written) {
            throw new EncodingRefused("The encoding is cut off or damaged");
        }
    }

    static EncodedParts parts(ByteBuffer in, int keyId) {
        EncodedParts parts = new EncodedParts();
        parts.keyId = keyId;
        parts.given.addAll(TokenWire.readAll(in));
        parts.surname.addAll(TokenWire.readAll(in));
        parts.infix = in.getInt();
        parts.gender = in.get();
        parts.date = date(in);
        parts.area = TokenWire.readOptional(in);
        parts.postal = TokenWire.readOptional(in);
        parts.city = TokenWire.readOptional(in);
        parts.street = TokenWire.readOptional(in);
        parts.houseNumber = TokenWire.readOptional(in);
        parts.phone = TokenWire.readOptional(in);
        parts.school = TokenWire.readOptional(in);
        parts.nationalId = TokenWire.readOptional(in);
        parts.handles.addAll(TokenWire.readAll(in));
        for (int left = in.get(); left > 0; left--) {
            parts.other.add(new Encoded.Labelled(in.getInt(), TokenWire.read(in)));
        }
        return parts;
    }

    private static @Nullable DateCode date(ByteBuffer in) {
        int precision = in.get();
        return precision < 0
                ? null
                : new DateCode(precision, in.getLong(), in.getLong(), in.get(), in.get(), in.getLong());
    }
}
