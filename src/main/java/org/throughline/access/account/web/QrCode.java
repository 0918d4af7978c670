package org.throughline.access.account.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A QR code as one path of SVG, so that it needs no picture of its own address.
 *
 * @param squares the path's data, in squares
 * @param size    squares on each side, with the quiet zone
 */
record QrCode(String squares, int size) {

    private static final int QUIET = 4;

    static QrCode of(String content) {
        try {
            BitMatrix matrix = new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET));
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new QrCode(path.toString(), matrix.getWidth());
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
