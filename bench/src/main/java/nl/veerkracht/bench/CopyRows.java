package nl.veerkracht.bench;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of one table in the binary form of PostgreSQL's COPY (manual, "COPY", Binary Format). Columns in the order of the statement. */
final class CopyRows {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final long EPOCH_MILLIS =
            Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int TEXT_OID = 25;
    private static final int UUID_OID = 2950;
    private static final int INT_OID = 23;

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private int rows;

    CopyRows() {
        write(head -> {
            head.write(SIGNATURE);
            head.writeInt(0);
            head.writeInt(0);
        });
    }

    int rows() {
        return rows;
    }

    /** All rows so far, ended. Nothing can be added after. */
    byte[] end() {
        write(end -> end.writeShort(-1));
        return bytes.toByteArray();
    }

    CopyRows row(int columns) {
        rows++;
        return write(one -> one.writeShort(columns));
    }

    CopyRows none() {
        return write(one -> one.writeInt(-1));
    }

    CopyRows add(@Nullable UUID value) {
        return value == null
                ? none()
                : write(one -> {
                    one.writeInt(16);
                    uuid(one, value);
                });
    }

    CopyRows add(@Nullable String value) {
        return add(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    CopyRows add(byte @Nullable [] value) {
        return value == null
                ? none()
                : write(one -> {
                    one.writeInt(value.length);
                    one.write(value);
                });
    }

    CopyRows add(@Nullable Instant value) {
        return value == null ? none() : add8((value.toEpochMilli() - EPOCH_MILLIS) * 1000);
    }

    /** The time after all times. */
    CopyRows never() {
        return add8(Long.MAX_VALUE);
    }

    CopyRows add(@Nullable LocalDate value) {
        return value == null ? none() : add((int) (value.toEpochDay() - EPOCH_DAY));
    }

    CopyRows add(boolean value) {
        return write(one -> {
            one.writeInt(1);
            one.writeBoolean(value);
        });
    }

    CopyRows add(int value) {
        return write(one -> {
            one.writeInt(4);
            one.writeInt(value);
        });
    }

    /** A smallint. */
    CopyRows add2(int value) {
        return write(one -> {
            one.writeInt(2);
            one.writeShort(value);
        });
    }

    /** A bigint. */
    CopyRows add8(long value) {
        return write(one -> {
            one.writeInt(8);
            one.writeLong(value);
        });
    }

    CopyRows add(double value) {
        return add8(Double.doubleToRawLongBits(value));
    }

    CopyRows json(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        return write(one -> {
            one.writeInt(text.length + 1);
            one.writeByte(1);
            one.write(text);
        });
    }

    CopyRows list(String... values) {
        return array(TEXT_OID, values.length, list -> {
            for (String value : values) {
                byte[] text = value.getBytes(StandardCharsets.UTF_8);
                list.writeInt(text.length);
                list.write(text);
            }
        });
    }

    CopyRows list(UUID... values) {
        return array(UUID_OID, values.length, list -> {
            for (UUID value : values) {
                list.writeInt(16);
                uuid(list, value);
            }
        });
    }

    CopyRows list(int... values) {
        return array(INT_OID, values.length, list -> {
            for (int value : values) {
                list.writeInt(4);
                list.writeInt(value);
            }
        });
    }

    private CopyRows array(int type, int length, Writing elements) {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        DataOutputStream list = new DataOutputStream(inner);
        try {
            list.writeInt(length == 0 ? 0 : 1);
            list.writeInt(0);
            list.writeInt(type);
            if (length > 0) {
                list.writeInt(length);
                list.writeInt(1);
                elements.to(list);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return add(inner.toByteArray());
    }

    private static void uuid(DataOutputStream one, UUID value) throws IOException {
        one.writeLong(value.getMostSignificantBits());
        one.writeLong(value.getLeastSignificantBits());
    }

    private CopyRows write(Writing writing) {
        try {
            writing.to(out);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
