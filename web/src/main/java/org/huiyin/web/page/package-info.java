/** How a page is made: languages, texts, templates, assets, safe text. Knows no concept of the product. */
@NullMarked
package org.huiyin.web.page;

import org.jspecify.annotations.NullMarked;
