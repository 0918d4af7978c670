package org.throughline.demo.control;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A small picture for the story: bars as a student would paint them, on paper, without letters. */
final class DrawnPicture {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;
    private static final int MARGIN = 32;
    private static final Color[] PAINTS = {new Color(0x17594F), new Color(0x8CBFAF), new Color(0xE2B877), new Color(0x9A5B13)};

    private DrawnPicture() {}

    /** Heights in per cent, separated by blanks, as a PNG. */
    static byte[] bars(String heights) {
        int[] bars = Stream.of(heights.split(" ")).mapToInt(Integer::parseInt).toArray();
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = image.createGraphics();
        paint.setColor(new Color(0xF7F6F2));
        paint.fillRect(0, 0, WIDTH, HEIGHT);
        int step = (WIDTH - 2 * MARGIN) / bars.length;
        for (int i = 0; i < bars.length; i++) {
            int height = (HEIGHT - 2 * MARGIN) * bars[i] / 100;
            paint.setColor(PAINTS[i % PAINTS.length]);
            paint.fillRect(MARGIN + i * step + step / 8, HEIGHT - MARGIN - height, step * 3 / 4, height);
        }
        paint.setColor(new Color(0x21201D));
        paint.fillRect(MARGIN, HEIGHT - MARGIN, WIDTH - 2 * MARGIN, 3);
        paint.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
