package org.throughline.platform.light;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Puts Arabic marks over and under the letters that they belong to. What makes documents draws each glyph where the one before
 * it ended; where a mark sits on a letter is told by the font, which the layout of Java's own text reads.
 */
final class PlacedMarks {

    private static final String FONT = "NotoNaskhArabic-";
    private static final String SHADDA = "\u0651";
    private static final int UNITS = 1000;
    private static final Map<String, Font> FONTS = new ConcurrentHashMap<>();
    private static final Map<String, Offset> OFFSETS = new ConcurrentHashMap<>();

    private final PDDocument document;

    private PlacedMarks(PDDocument document) {
        this.document = document;
    }

    static void in(PDDocument document) throws IOException {
        PlacedMarks placed = new PlacedMarks(document);
        for (PDPage page : document.getPages()) {
            if (arabic(page)) {
                placed.in(page);
            }
        }
    }

    private static boolean arabic(PDPage page) throws IOException {
        for (COSName name : page.getResources().getFontNames()) {
            if (page.getResources().getFont(name).getName().contains(FONT)) {
                return true;
            }
        }
        return false;
    }

    private void in(PDPage page) throws IOException {
        List<Object> before = new PDFStreamParser(page).parse();
        List<Object> after = new ArrayList<>();
        PDFont font = null;
        float size = 0;
        boolean placed = false;
        for (Object token : before) {
            if (token instanceof Operator operator && operator.getName().equals("Tf")) {
                font = page.getResources().getFont((COSName) after.get(after.size() - 2));
                size = ((COSNumber) after.get(after.size() - 1)).floatValue();
            }
            if (token instanceof Operator operator && operator.getName().equals("Tj") && font != null && font.getName().contains(FONT)
                    && marked(font, (COSString) after.get(after.size() - 1))) {
                place(after, font, size, (COSString) after.remove(after.size() - 1));
                placed = true;
            } else {
                after.add(token);
            }
        }
        if (placed) {
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                new ContentStreamWriter(out).writeTokens(after);
            }
            page.setContents(stream);
        }
    }

    private static boolean marked(PDFont font, COSString text) throws IOException {
        for (int code : codes(text)) {
            if (mark(letter(font, code))) {
                return true;
            }
        }
        return false;
    }

    /** The text as it is seen from the left, so that marks come before their letter, the last one first. */
    private static void place(List<Object> tokens, PDFont font, float size, COSString text) throws IOException {
        int[] codes = codes(text);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        for (int i = 0; i < codes.length; i++) {
            if (!mark(letter(font, codes[i]))) {
                plain.writeBytes(bytes(codes[i]));
                continue;
            }
            flush(tokens, plain);
            int base = i;
            while (base < codes.length && mark(letter(font, codes[base]))) {
                base++;
            }
            String on = base < codes.length ? letter(font, codes[base]) : "";
            float width = base < codes.length ? font.getWidth(codes[base]) : 0;
            // programs that read documents out join a mark with the letter drawn next to it: one before it, one after it
            draw(tokens, codes[i], offset(font, on, written(font, codes, i, i, base)).within(width), 0, size);
            if (base < codes.length) {
                tokens.add(new COSString(bytes(codes[base])));
                tokens.add(Operator.getOperator("Tj"));
                for (int more = i + 1; more < base; more++) {
                    draw(tokens, codes[more], offset(font, on, written(font, codes, more, i, base)).within(width), width, size);
                }
            }
            i = base;
        }
        flush(tokens, plain);
    }

    /** Draws a mark where it sits, from the beginning of its letter or from behind it, and goes back. */
    private static void draw(List<Object> tokens, int code, Offset offset, float behind, float size) {
        float left = behind - offset.right();
        tokens.add(new COSFloat(offset.up() * size / UNITS));
        tokens.add(Operator.getOperator("Ts"));
        tokens.add(new COSArray(List.<COSBase>of(new COSFloat(left), new COSString(bytes(code)), new COSFloat(-left))));
        tokens.add(Operator.getOperator("TJ"));
        tokens.add(new COSFloat(0));
        tokens.add(Operator.getOperator("Ts"));
    }

    private static Offset offset(PDFont font, String letter, String marks) {
        String name = font.getName().substring(font.getName().indexOf(FONT));
        return OFFSETS.computeIfAbsent(name + letter + marks, key -> offset(name, letter, marks));
    }

    /** What a mark sits on besides its letter, and the mark: a vowel sits on the letter's shadda. */
    private static String written(PDFont font, int[] codes, int place, int from, int base) throws IOException {
        String mark = letter(font, codes[place]);
        for (int i = from; i < base; i++) {
            if (letter(font, codes[i]).equals(SHADDA) && !mark.equals(SHADDA)) {
                return SHADDA + mark;
            }
        }
        return mark;
    }

    private static void flush(List<Object> tokens, ByteArrayOutputStream plain) {
        if (plain.size() > 0) {
            tokens.add(new COSString(plain.toByteArray()));
            tokens.add(Operator.getOperator("Tj"));
            plain.reset();
        }
    }

    private static int[] codes(COSString text) {
        byte[] bytes = text.getBytes();
        int[] codes = new int[bytes.length / 2];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (bytes[2 * i] & 0xFF) << 8 | bytes[2 * i + 1] & 0xFF;
        }
        return codes;
    }

    private static byte[] bytes(int code) {
        return new byte[] {(byte) (code >> 8), (byte) code};
    }

    private static String letter(PDFont font, int code) throws IOException {
        String letter = font.toUnicode(code);
        return letter == null ? "" : letter;
    }

    private static boolean mark(String letter) {
        return letter.length() == 1 && Character.getType(letter.charAt(0)) == Character.NON_SPACING_MARK;
    }

    /** How far the last of these marks is drawn from where its letter begins. */
    private static Offset offset(String name, String letter, String marks) {
        if (letter.isEmpty()) {
            return Offset.NONE;
        }
        Font font = FONTS.computeIfAbsent(name, PlacedMarks::font);
        char[] text = (letter + marks).toCharArray();
        GlyphVector drawn = font.layoutGlyphVector(new FontRenderContext(null, true, true), text, 0, text.length, Font.LAYOUT_RIGHT_TO_LEFT);
        for (int i = 0; i < drawn.getNumGlyphs(); i++) {
            if (drawn.getGlyphCharIndex(i) == text.length - 1 && (drawn.getGlyphPosition(i).getX() != 0 || drawn.getGlyphPosition(i).getY() != 0)) {
                return new Offset((float) drawn.getGlyphPosition(i).getX(), (float) -drawn.getGlyphPosition(i).getY());
            }
        }
        // two marks that the font draws as one, or a letter that it has no place for: over the middle, the second under the first
        return marks.length() > 1 ? offset(name, letter, marks.substring(marks.length() - 1)) : middle(font, letter, marks);
    }

    private static Offset middle(Font font, String letter, String mark) {
        FontRenderContext context = new FontRenderContext(null, true, true);
        Rectangle2D below = font.createGlyphVector(context, letter).getVisualBounds();
        Rectangle2D above = font.createGlyphVector(context, mark).getVisualBounds();
        return new Offset((float) (below.getCenterX() - above.getCenterX()), 0);
    }

    private static Font font(String name) {
        try (InputStream in = PlacedMarks.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont((float) UNITS);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In thousandths of the size of the letters. */
    private record Offset(float right, float up) {

        static final Offset NONE = new Offset(0, 0);

        /** Begins within its letter by a hair at least, so that it is taken for a part of it. */
        Offset within(float width) {
            return new Offset(Math.min(Math.max(right, 1), Math.max(width - 1, 1)), up);
        }
    }
}
