"""Words for things that are sold, and words that never name one."""

from bisect import bisect_left

from replycraft.facts.finders.found import Found
from replycraft.facts.patterns import compiled
from replycraft.records.ids import FactKind
from replycraft.text.document import Document

_GOODS_WORDS = """
冷蔵庫 冷凍庫 洗濯機 乾燥機 掃除機 電子レンジ レンジ オーブン
トースター 炊飯器 ケトル ポット 扇風機 エアコン ストーブ ヒーター
ファンヒーター 炬燵 加湿器 除湿機 除湿器 空気清浄機 清浄機 テレビ
レコーダー スピーカー イヤホン ヘッドホン ヘッドフォン カメラ パソコン
ノートパソコン タブレット プリンター モニター キーボード マウス
ルーター 充電器 モバイルバッテリー ドライヤー シェーバー 歯ブラシ
アイロン ミシン 時計 腕時計 給湯器 食洗機 製氷機 補聴器 体温計
血圧計 草刈り機 チェーンソー 電卓 浄水器 電気ケトル ホットプレート
ミキサー ウォーターサーバー 体重計 シュレッダー 複合機 ドローン
スマートウォッチ ソファー ソファ ベッド マットレス 布団 敷布団 掛布団
毛布 電気毛布 枕 椅子 チェア 座椅子 机 デスク 学習机 テーブル 座卓
本棚 棚 ラック 箪笥 仏壇 カーテン カーペット 絨毯 ラグ 食器棚
シーツ タオル バスタオル ブランケット シャツ Tシャツ ブラウス
セーター ニット コート ジャケット スーツ ワンピース ドレス スカート
ズボン ジーンズ パーカー 靴 スニーカー ブーツ サンダル パンプス 靴下
手袋 帽子 マフラー ストール バッグ リュック リュックサック 財布
ベルト ネクタイ 指輪 ネックレス ピアス 振袖 着物 浴衣 袴 パジャマ
水着 ランドセル 眼鏡 サングラス ダウンジャケット カーディガン エプロン
浮き輪 レインコート トレーナー ロンパース 道着 タートルネック 弁当
ラーメン 饂飩 カレー ピザ 寿司 御節 ケーキ ホールケーキ
デコレーションケーキ パン 食パン チョコレート チョコ クッキー 煎餅
饅頭 羊羹 プリン アイス アイスクリーム ヨーグルト 牛乳 豆腐 味噌
醤油 餅 ハム ソーセージ ハンバーグ 唐揚げ コロッケ 餃子 蟹 イクラ
雲丹 鰻 明太子 蜜柑 林檎 苺 葡萄 メロン マンゴー コーヒー豆 紅茶
緑茶 ワイン ビール 日本酒 焼酎 ジュース サプリ サプリメント
プロテイン 離乳食 粉ミルク 襁褓 フード ドッグフード キャットフード
肉まん 枝豆 福袋 ローストビーフ ソーダ メロンソーダ カフェラテ 蜂蜜
ジャム オリーブオイル ドレッシング 干物 漬物 梅干し マカロン タルト
バウムクーヘン カステラ 大福 団子 シュークリーム ドーナツ サンドイッチ
おにぎり 化粧水 美容液 乳液 クリーム ハンドクリーム 口紅 リップ
ファンデーション シャンプー トリートメント 洗剤 石鹸 日焼け止め 香水
マスク 目薬 湿布 美顔器 洗顔フォーム 自転車 電動自転車 ベビーカー
チャイルドシート 車椅子 縫いぐるみ 人形 雛人形 ゲーム機 フライパン 鍋
土鍋 包丁 皿 茶碗 グラス マグカップ 湯飲み 水筒 傘 日傘
スーツケース キャリーケース テント 寝袋 釣り竿 リール ラケット ピアノ
ギター 手帳 万年筆 ボールペン トナー 封筒 苗 苗木 花束
アレンジメント 鉢植え 観葉植物 肥料 絵本 アルバム カレンダー 年賀状
印鑑 表札 電球 バイク 急須 花瓶 燭台 線香 盾 三輪車 抱っこ紐
哺乳瓶 絵の具 水槽 キャットタワー 鏡 置時計 掛け時計 体操服 竹刀
物置 網戸 便座 蛇口 シャワーヘッド 浄水フィルター
"""
# As normalised forms. The list names sorts of goods, no brands: it lets a plain noun
# count where its grammar alone would leave a doubt.
_GOODS = frozenset(_GOODS_WORDS.split())
_NOT_A_THING_WORDS = """
者 方 とき 時 もの 商品 品 品物 荷物 箱 日 メール 件 人 こと
分 部屋 店 客 写真 請求書 納品書 封筒 通知 番号 場合 のに ところ
際 後 あと ため 店舗 書類 案内 はず お店 物 訳 わけ 手紙 返事
お返事 日付 時点 次 直後 翌日 翌朝 理由 お客 お客様 貴社 貴店
御社 弊社 当社 こちら そちら 自分 私 名前 住所 電話 予約 注文
購入 代金 金額 料金 お金 現物 現品 本体 製品 中身 サイズ 色
色違い 交換 返品 返金 修理 見積 見積り お願い 変更 説明 連絡 対応
確認 利用 使用 今日 昨日 明日 先日 先週 先月 今月 毎月 今回 前回
今年 去年 昨年 いつも 一度 全部 全額 責任者 店長 担当 担当者 社長
運転手 配達員 店員 不在票 伝票 領収書 控え 画面 データ 情報 サイト
ページ アプリ 入口 玄関 つもり 明細 広告 香り 旅行 両替 車検 受付
発送 配送 復旧 再発行 契約 解約 退会 申込 申し込み 問い合わせ
お問い合わせ 会員 会費 クーポン ポイント チケット 契約書 契約書案
お詫び お知らせ お知らせメール 使用停止 対応者 休館 料理 お料理 施設
スタッフ 先生 息子 娘 母 父 夫 妻 主人 家族 うち 残り 段ボール
パレット 年間 一部 みな センチ 人乗り 貼り紙 金属片 残 計 合計 各
約 車 バス 席 部品 ネジ 子ども 友人 お酒 お弁当 ごはん 機種 記録
新品 染み 紺色 アレルギー クール便 座席 ニュース 天板
"""
_NOT_A_THING = frozenset(_NOT_A_THING_WORDS.split())
_NO_NAME = (
    r"^[\d:：]|^.[\d中]$|さん$|のこと$|(?:券|代|料|書|票|相談|保証|仕上げ|がけ|手当|履歴"
    r"|休憩|見回り|別売り|遅延|障害|ちがい|違い|席|[0-9０-９]名)$"
)
LONGEST = 24


def is_thing(noun: str) -> bool:
    """Say whether *noun* may be the name of a thing that one can buy."""
    return (
        1 < len(noun) <= LONGEST
        and noun not in _NOT_A_THING
        and compiled(_NO_NAME).search(noun) is None
    )


def product_at(document: Document, start: int, end: int) -> Found:
    """Return the words from *start* to *end* as what was bought."""
    return Found(FactKind.PRODUCT, document.text[start:end], start, end)


def is_goods(document: Document, end: int) -> bool:
    """Say whether the noun that ends at *end* is a sort of goods."""
    tokens = document.tokens
    index = bisect_left(tokens.starts, end) - 1
    return index >= 0 and tokens.norms[index] in _GOODS
