/// The key under which two spellings of an organization's or category's name are the same name.
#pragma once

#include <string>
#include <string_view>

namespace collabgraph::text {

/// Folds a name; equal keys mean the same name, and nothing else ever does (see similarity.hpp for suggestions).
///  - NFKC and full case folding; invisible characters (zero-width, variation selectors, soft hyphens) are dropped.
///    So Ａ = a, ｾﾝﾀｰ = センター, ㈱ = (株), Ⅱ = ii.
///  - Spaces (any kind, and control characters): one is kept between two letters or digits neither of which is
///    Japanese or Chinese; all others are dropped. So "日本 医師会" = "日本医師会", "A & B" = "A&B", but "a b" /= "ab".
///  - Hyphens and dashes (‐ ‑ ‒ – — ― − － ゠ ─) are all "-". A dash right after katakana is read as the long vowel
///    mark ー unless a letter or digit that is not kana or kanji follows (センタ－ = センター, but ケア-X stays); a ー
///    that follows neither kana nor ー is read as a dash (Aー1 = A-1). A dash is never dropped: "A-1" /= "A1".
///  - Middle dots (· • ‧ ･) are ・, wave dashes (〜 ～) are ~, curly quotation marks are straight. None is dropped:
///    病院・施設 /= 病院施設.
///  - Legal forms are dropped at either end, spelled out (公益社団法人, 株式会社, 特定非営利活動法人, 国立研究開発法人,
///  …), in
///    parentheses ((公社), (一社), (株), …), or at the end of a Latin name as a word of its own (Inc., Ltd, LLC, GmbH,
///    …; Corporation, Company, SA, AG are kept: they are part of names too). A form stays where nothing, or only a word
///    such as 協会 or 経営者…, would remain: 医療法人協会 is not 協会.
///  - Letters, kana and kanji are never unified beyond that: 日本在宅医学会 /= 日本在宅医療学会, 高 /= 髙.
/// Idempotent. Empty only for a name that holds nothing but spaces, control and invisible characters. Bytes that are
/// no UTF-8 count as U+FFFD. Linear in the length.
std::string fold_name(std::string_view name);

}  // namespace collabgraph::text
