package org.huiyin.web.receipt;

/**
 * The last question before a report is erased at once, or that it was.
 *
 * @param all how many reports there are of the same person, over all channels
 */
public record ErasurePage(String token, String proof, String reference, boolean done, int all) {

    public String at(String part) {
        return "/s/" + token + "/erasure/" + proof + part;
    }
}
