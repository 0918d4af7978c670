package org.throughline.survey.paper.control;

import java.awt.geom.Path2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path of SVG as Java draws it: lines, cubic curves and arcs, which is all that our pictures have. */
final class DrawnLine {

    private static final Pattern PART = Pattern.compile("[MmLlHhVvCcSsAaZz]|-?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)");

    private final Matcher parts;
    private final Path2D.Double path = new Path2D.Double();
    private double x;
    private double y;
    private double startX;
    private double startY;
    private double handleX;
    private double handleY;
    private char command;
    private String next;

    private DrawnLine(String line) {
        parts = PART.matcher(line);
        next = parts.find() ? parts.group() : null;
    }

    static Path2D of(String line) {
        DrawnLine drawn = new DrawnLine(line);
        while (drawn.next != null) {
            drawn.step();
        }
        return drawn.path;
    }

    private void step() {
        if (Character.isLetter(next.charAt(0))) {
            command = next.charAt(0);
            forward();
        }
        boolean here = Character.isLowerCase(command);
        char kind = Character.toUpperCase(command);
        if (kind == 'C' || kind == 'S') {
            curve(here, kind == 'S');
            return;
        }
        switch (kind) {
            case 'M' -> {
                to(number() + (here ? x : 0), number() + (here ? y : 0));
                path.moveTo(x, y);
                startX = x;
                startY = y;
                // more pairs after a move are lines
                command = here ? 'l' : 'L';
            }
            case 'L' -> line(number() + (here ? x : 0), number() + (here ? y : 0));
            case 'H' -> line(number() + (here ? x : 0), y);
            case 'V' -> line(x, number() + (here ? y : 0));
            case 'A' -> arc(here);
            default -> {
                path.closePath();
                to(startX, startY);
            }
        }
        handleX = x;
        handleY = y;
    }

    private void curve(boolean here, boolean smooth) {
        double baseX = here ? x : 0;
        double baseY = here ? y : 0;
        double firstX = smooth ? 2 * x - handleX : number() + baseX;
        double firstY = smooth ? 2 * y - handleY : number() + baseY;
        handleX = number() + baseX;
        handleY = number() + baseY;
        to(number() + baseX, number() + baseY);
        path.curveTo(firstX, firstY, handleX, handleY, x, y);
    }

    /** A round arc in quarters at most, each as a cubic curve; after the implementation notes of SVG 1.1, F.6. */
    private void arc(boolean here) {
        double radius = number();
        number();
        number();
        boolean large = number() != 0;
        boolean sweep = number() != 0;
        double endX = number() + (here ? x : 0);
        double endY = number() + (here ? y : 0);
        double halfX = (x - endX) / 2;
        double halfY = (y - endY) / 2;
        double half = Math.hypot(halfX, halfY);
        double r = Math.max(radius, half);
        double off = Math.sqrt(Math.max(0, r * r - half * half)) / half * (large == sweep ? -1 : 1);
        double centerX = (x + endX) / 2 + off * halfY;
        double centerY = (y + endY) / 2 - off * halfX;
        double from = Math.atan2(y - centerY, x - centerX);
        double turn = Math.atan2(endY - centerY, endX - centerX) - from;
        if (sweep && turn < 0) {
            turn += 2 * Math.PI;
        } else if (!sweep && turn > 0) {
            turn -= 2 * Math.PI;
        }
        int pieces = Math.max(1, (int) Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
        double each = turn / pieces;
        double reach = 4.0 / 3 * Math.tan(each / 4) * r;
        for (int i = 0; i < pieces; i++) {
            double a = from + i * each;
            double b = a + each;
            path.curveTo(centerX + r * Math.cos(a) - reach * Math.sin(a), centerY + r * Math.sin(a) + reach * Math.cos(a),
                    centerX + r * Math.cos(b) + reach * Math.sin(b), centerY + r * Math.sin(b) - reach * Math.cos(b), centerX + r * Math.cos(b), centerY + r * Math.sin(b));
        }
        to(endX, endY);
    }

    private void line(double toX, double toY) {
        to(toX, toY);
        path.lineTo(x, y);
    }

    private void to(double toX, double toY) {
        x = toX;
        y = toY;
    }

    private double number() {
        double number = Double.parseDouble(next);
        forward();
        return number;
    }

    private void forward() {
        next = parts.find() ? parts.group() : null;
    }
}
