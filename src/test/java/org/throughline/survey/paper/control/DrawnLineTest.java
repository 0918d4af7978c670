package org.throughline.survey.paper.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawnLineTest {

    /** Bounds of the line itself; those that Java gives at once hold the handles of curves too. */
    private static double[] bounds(Shape line) {
        double[] bounds = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        double[] point = new double[6];
        for (PathIterator each = line.getPathIterator(null, 0.001); !each.isDone(); each.next()) {
            if (each.currentSegment(point) != PathIterator.SEG_CLOSE) {
                bounds[0] = Math.min(bounds[0], point[0]);
                bounds[1] = Math.min(bounds[1], point[1]);
                bounds[2] = Math.max(bounds[2], point[0]);
                bounds[3] = Math.max(bounds[3], point[1]);
            }
        }
        return bounds;
    }

    @ParameterizedTest
    @CsvSource({
        "M12 4.500a2.500 2.500 0 1 1 0 5 2.500 2.500 0 0 1 0-5, 9.5, 4.5, 14.5, 9.5",
        "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18, 3, 3, 21, 21",
        "M4 13h7v7H4z, 4, 13, 11, 20",
        "M3 20h18M5 20V10, 3, 10, 21, 20",
        "M6 6l2-2 2 2, 6, 4, 10, 6",
        "M0 10c0-10 10-10 10 0, 0, 2.5, 10, 10",
        "M2 2a4 4 0 0 0 4 4, 2, 2, 6, 6"})
    void a_line_of_svg_keeps_its_place(String line, double left, double top, double right, double bottom) {
        assertThat(bounds(DrawnLine.of(line))).containsExactly(new double[] {left, top, right, bottom}, within(.01));
    }

    @Test
    void a_smooth_curve_goes_on_as_the_one_before_ended() {
        assertThat(bounds(DrawnLine.of("M0 0c0 5 5 5 5 0s5-5 5 0"))[1]).isEqualTo(-3.75, within(.01));
    }
}
