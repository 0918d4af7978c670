package org.throughline.survey.paper.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.throughline.platform.light.LightPages;
import org.throughline.platform.text.Language;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Questionnaire;

/** The faces and pictures of the answer pages for documents, which draw no SVG: the same lines, dense enough for a printer. */
@ApplicationScoped
class PaperPictures {

    private static final int FACES = 5;
    private static final int DOTS = 12;
    private static final int SIZE = 24;
    private static final float PEN = 1.5f;
    private static final double ROUND = 10;
    private static final Pattern LINE = Pattern.compile("<path d=\"([^\"]+)\"");

    @Inject
    LightPages pages;

    private final Map<String, Optional<String>> drawn = new ConcurrentHashMap<>();

    /** All that a questionnaire shows, by their names, each within its own address. A name without a picture is left out. */
    Map<String, String> of(Questionnaire asked) {
        Set<String> names = new HashSet<>();
        if (asked.items().stream().anyMatch(item -> item.type() == ItemType.SMILEYS)) {
            IntStream.rangeClosed(1, FACES).forEach(face -> names.add("face-" + face));
        }
        asked.items().stream().map(Item::options).flatMap(List::stream).filter(option -> option.picture() != null).forEach(option -> names.add(option.picture()));
        Map<String, String> images = new HashMap<>();
        names.forEach(name -> drawn.computeIfAbsent(name, this::draw).ifPresent(image -> images.put(name, image)));
        return images;
    }

    private Optional<String> draw(String name) {
        String svg = pages.render("paper-picture", Language.EN, Map.of("name", name));
        Matcher line = LINE.matcher(svg);
        return line.find() ? Optional.of(png(line.group(1), svg.contains("<circle"))) : Optional.empty();
    }

    static String png(String line, boolean round) {
        BufferedImage image = new BufferedImage(SIZE * DOTS, SIZE * DOTS, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(DOTS, DOTS);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        if (round) {
            pen.draw(new Ellipse2D.Double(SIZE / 2.0 - ROUND, SIZE / 2.0 - ROUND, 2 * ROUND, 2 * ROUND));
        }
        pen.draw(DrawnLine.of(line));
        pen.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
