package nl.veerkracht.portal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A help card as a picture. */
final class CardPng {

    private CardPng() {}

    static byte[] of(CardDrawing card) {
        CardShape shape = card.shape();
        BufferedImage picture = new BufferedImage(shape.width, shape.height, BufferedImage.TYPE_INT_RGB);
        Graphics2D draw = picture.createGraphics();
        draw.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        draw.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        draw.setColor(new Color(shape.colours.ground()));
        draw.fillRect(0, 0, shape.width, shape.height);
        draw.setColor(new Color(shape.colours.mark()));
        draw.setStroke(new BasicStroke((float) card.thickness(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        draw.draw(card.mark());
        for (CardDrawing.Block block : card.blocks()) {
            draw.setColor(new Color(block.kind().colour(shape.colours)));
            draw.fill(card.outline(block));
        }
        draw.dispose();
        return written(picture);
    }

    private static byte[] written(BufferedImage picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream image = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(picture, "png", image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
