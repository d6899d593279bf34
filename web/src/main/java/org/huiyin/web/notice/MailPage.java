package org.huiyin.web.notice;

import org.huiyin.letter.Letters.Preview;

/** One notice, and the mail as it would look now. */
public record MailPage(NoticeItem notice, Preview preview, boolean noMailServer) {}
