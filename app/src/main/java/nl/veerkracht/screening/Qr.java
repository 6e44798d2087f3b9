package nl.veerkracht.screening;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address as squares that a telephone reads, for on paper. */
final class Qr {

    private static final int SIZE = 480;
    private static final int WHITE = 0xffffff;

    private Qr() {}

    /** As the value of an {@code src}. */
    static String of(String address) {
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            BitMatrix squares = new QRCodeWriter()
                    .encode(address, BarcodeFormat.QR_CODE, SIZE, SIZE, Map.of(EncodeHintType.MARGIN, 2));
            ImageIO.write(picture(squares), "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException e) {
            throw new IllegalStateException("The address is too long for a QR code.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage picture(BitMatrix squares) {
        BufferedImage picture =
                new BufferedImage(squares.getWidth(), squares.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                picture.setRGB(x, y, squares.get(x, y) ? 0 : WHITE);
            }
        }
        return picture;
    }
}
