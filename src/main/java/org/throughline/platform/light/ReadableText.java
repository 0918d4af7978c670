package org.throughline.platform.light;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.throughline.platform.text.Tongue;

/**
 * Joined letters are drawn by glyphs of their own, and a font may draw two characters by one. So that a document is read
 * out, searched and copied as it was written, its fonts say which character a glyph stands for, not which shape.
 */
final class ReadableText {

    private static final int CODES = 0x10000;

    /** Letters of several languages that share glyphs, as Arabic writes them (a yeh without dots is an alef maksura), and an apostrophe that is a letter. */
    private static final Map<Character, Character> WRITTEN = Map.of('\u02BC', '\u2019', '\u06CC', '\u0649', '\uFBFE', '\u064A', '\uFBFF', '\u064A', '\u06A9', '\u0643', '\u06BE', '\u0647', '\u06C1', '\u0647', '\u06D5', '\u0647');

    /** The same as Persian writes them, in Iran and Afghanistan. */
    private static final Map<Character, Character> IN_PERSIAN = Map.of('\u02BC', '\u2019', '\u064A', '\u06CC', '\u0649', '\u06CC', '\u0643', '\u06A9', '\u06BE', '\u0647', '\u06C1', '\u0647',
            '\u06D5', '\u0647');
    private static final Set<String> PERSIAN = Set.of("fa", "prs");

    private ReadableText() {}

    static byte[] in(byte[] pdf, Tongue language) throws IOException {
        Map<Character, Character> written = PERSIAN.contains(language.locale().getLanguage()) ? IN_PERSIAN : WRITTEN;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PlacedMarks.in(document);
            Set<COSStream> seen = new HashSet<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    if (font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream && seen.add(stream)) {
                        PDStream mended = new PDStream(document, new java.io.ByteArrayInputStream(mended(stream, written)), COSName.FLATE_DECODE);
                        font.getCOSObject().setItem(COSName.TO_UNICODE, mended);
                        seen.add(mended.getCOSObject());
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return seen.isEmpty() ? pdf : out.toByteArray();
        }
    }

    private static byte[] mended(COSStream stream, Map<Character, Character> written) throws IOException {
        CMap before;
        try (var in = stream.createInputStream()) {
            before = new CMapParser().parse(new RandomAccessReadBuffer(in));
        }
        Map<Integer, String> letters = new TreeMap<>();
        for (int code = 0; code < CODES; code++) {
            String text = before.toUnicode(new byte[] {(byte) (code >> 8), (byte) code});
            if (text != null) {
                letters.put(code, letter(text, written));
            }
        }
        StringBuilder after = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n")
                .append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        // one line a block: no block may have more than a hundred
        letters.forEach((code, text) -> {
            after.append("1 beginbfchar\n<%04X> <".formatted(code));
            text.chars().forEach(character -> after.append("%04X".formatted(character)));
            after.append(">\nendbfchar\n");
        });
        return after.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** The letters as they are written alone, for a shape. */
    static String letter(String shape, Map<Character, Character> written) {
        StringBuilder letters = new StringBuilder();
        for (char drawn : shape.toCharArray()) {
            // before its shape is taken off, as that tells letters apart
            char character = written.getOrDefault(drawn, drawn);
            String plain = character >= '\uFB50' && character <= '\uFDFF' || character >= '\uFE70' && character <= '\uFEFC'
                    ? Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKC) : String.valueOf(character);
            for (char one : plain.toCharArray()) {
                letters.append(written.getOrDefault(one, one));
            }
        }
        return letters.toString();
    }
}
