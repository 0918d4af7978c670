package org.throughline.platform.light;

import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Small charts of documents, drawn as areas so that they are sharp in any size. A template says {@code <object
 * type="chart/…" alt="…">} with its figures as attributes; what it shows stands in the alternative text.
 *
 * <ul><li>{@code chart/likert}: {@code data-parts}, four or five shares from the least favorable, around a middle;
 * <li>{@code chart/share}: {@code data-value}, and {@code data-mark} for what it is compared with, from 0 to 100;
 * <li>{@code chart/interval}: the same with {@code data-low} and {@code data-high}.</ul>
 */
final class DrawnCharts extends DefaultObjectDrawerFactory {

    private static final Color[] LIKERT = {new Color(0x9A5B13), new Color(0xE2B877), new Color(0xDBD7CD), new Color(0x8CBFAF), new Color(0x17594F)};
    private static final Color ACCENT = LIKERT[4];
    private static final Color GROUND = new Color(0xECE9E1);
    private static final Color SOFT = new Color(0xB9D6CC);
    private static final Color INK = new Color(0x55514A);

    private static final double WHOLE = 100;
    private static final double HAIR = 0.8;

    DrawnCharts() {
        registerDrawer("chart/likert", (element, x, y, width, height, device, context, dots) -> draw(element, x, y, width / dots, height / dots, device, context, DrawnCharts::likert));
        registerDrawer("chart/share", (element, x, y, width, height, device, context, dots) -> draw(element, x, y, width / dots, height / dots, device, context, DrawnCharts::share));
        registerDrawer("chart/interval", (element, x, y, width, height, device, context, dots) -> draw(element, x, y, width / dots, height / dots, device, context, DrawnCharts::interval));
    }

    private interface Drawing {

        void draw(Graphics2D canvas, Element figures, double width, double height);
    }

    @SuppressWarnings("unused")
    private static Map<Shape, String> draw(Element element, double x, double y, double width, double height, OutputDevice device, RenderingContext context, Drawing drawing) {
        device.drawWithGraphics((float) x, (float) y, (float) width, (float) height, canvas -> drawing.draw(canvas, element, width, height));
        return Map.of();
    }

    private static void likert(Graphics2D canvas, Element figures, double width, double height) {
        List<Integer> given = Arrays.stream(figures.getAttribute("data-parts").split(",")).map(Integer::valueOf).toList();
        // four steps have no middle
        List<Integer> parts = given.size() == 4 ? List.of(given.get(0), given.get(1), 0, given.get(2), given.get(3)) : given;
        double scale = width / (2 * WHOLE);
        double left = width / 2 - scale * (parts.get(0) + parts.get(1) + parts.get(2) / 2.0);
        for (int i = 0; i < parts.size(); i++) {
            fill(canvas, LIKERT[i], left, 0, scale * parts.get(i), height);
            left += scale * parts.get(i);
        }
        fill(canvas, INK, width / 2 - HAIR / 2, -1, HAIR, height + 2);
    }

    private static void share(Graphics2D canvas, Element figures, double width, double height) {
        fill(canvas, GROUND, 0, 0, width, height);
        fill(canvas, ACCENT, 0, 0, width * number(figures, "data-value") / WHOLE, height);
        mark(canvas, figures, width, height);
    }

    private static void interval(Graphics2D canvas, Element figures, double width, double height) {
        fill(canvas, GROUND, 0, height / 2 - HAIR, width, 2 * HAIR);
        if (!figures.getAttribute("data-low").isEmpty()) {
            double low = width * number(figures, "data-low") / WHOLE;
            double high = width * number(figures, "data-high") / WHOLE;
            fill(canvas, SOFT, low, height / 4, high - low, height / 2);
        }
        mark(canvas, figures, width, height);
        double size = height * 3 / 4;
        canvas.setColor(ACCENT);
        canvas.fill(new Ellipse2D.Double(width * number(figures, "data-value") / WHOLE - size / 2, (height - size) / 2, size, size));
    }

    private static void mark(Graphics2D canvas, Element figures, double width, double height) {
        if (!figures.getAttribute("data-mark").isEmpty()) {
            fill(canvas, INK, width * number(figures, "data-mark") / WHOLE - HAIR, -1, 2 * HAIR, height + 2);
        }
    }

    private static void fill(Graphics2D canvas, Color color, double x, double y, double width, double height) {
        canvas.setColor(color);
        canvas.fill(new Rectangle2D.Double(x, y, width, height));
    }

    private static double number(Element figures, String name) {
        return Double.parseDouble(figures.getAttribute(name));
    }
}
