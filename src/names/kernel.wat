;; Sums the weights of the commonest features of a token or a word. The module holds a copy of their
;; rows, each as sixteen-bit integers side by side, so that eight of them are added at a time.
;;
;; `kernel.ts` fills the memory and says in its comments what lies where:
;;
;;   0        scores: 24 × int32, one per tag; the sums are added to what stands there
;;   128      features: up to 512 × int32, the hashes of the features
;;   4096     slots: 65,536 × uint16, by the low sixteen bits of a hash: the number of its row
;;   135168   rows: 48 bytes each, 22 weights as int16, then the hash of the feature as int32;
;;            row 0 stands for "no such feature": its weights are all 0
;;
;; `npm run kernel` turns this text into the bytes of `kernel-bytes.ts`.
(module
  (memory (export "memory") 15)

  ;; Adds the rows of the features from number `from` to number `to`, not included, to the scores.
  ;; Features that have no row here are moved to the front of that stretch, in their order; returns
  ;; the number at which they end.
  (func (export "sum") (param $from i32) (param $to i32) (result i32)
    (local $at i32) (local $end i32) (local $rest i32)
    (local $hash i32) (local $row i32) (local $isHere i32)
    (local $weights v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128) (local $e v128) (local $f v128)
    (local.set $a (v128.load (i32.const 0)))
    (local.set $b (v128.load (i32.const 16)))
    (local.set $c (v128.load (i32.const 32)))
    (local.set $d (v128.load (i32.const 48)))
    (local.set $e (v128.load (i32.const 64)))
    (local.set $f (v128.load (i32.const 80)))
    (local.set $at (i32.add (i32.const 128) (i32.shl (local.get $from) (i32.const 2))))
    (local.set $rest (local.get $at))
    (local.set $end (i32.add (i32.const 128) (i32.shl (local.get $to) (i32.const 2))))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $hash (i32.load (local.get $at)))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        ;; row = rows + 48 × slots[hash & 0xffff]
        (local.set $row
          (i32.mul (i32.const 48)
            (i32.load16_u offset=4096 (i32.shl (i32.and (local.get $hash) (i32.const 0xffff)) (i32.const 1)))))
        (local.set $isHere (i32.eq (i32.load offset=135212 (local.get $row)) (local.get $hash)))
        ;; No branch: a feature that is not here adds row 0, and stays in the list.
        (local.set $row (select (local.get $row) (i32.const 0) (local.get $isHere)))
        (i32.store (local.get $rest) (local.get $hash))
        (local.set $rest
          (i32.add (local.get $rest) (i32.shl (i32.eqz (local.get $isHere)) (i32.const 2))))
        (local.set $weights (v128.load offset=135168 (local.get $row)))
        (local.set $a (i32x4.add (local.get $a) (i32x4.extend_low_i16x8_s (local.get $weights))))
        (local.set $b (i32x4.add (local.get $b) (i32x4.extend_high_i16x8_s (local.get $weights))))
        (local.set $weights (v128.load offset=135184 (local.get $row)))
        (local.set $c (i32x4.add (local.get $c) (i32x4.extend_low_i16x8_s (local.get $weights))))
        (local.set $d (i32x4.add (local.get $d) (i32x4.extend_high_i16x8_s (local.get $weights))))
        (local.set $weights (v128.load offset=135200 (local.get $row)))
        (local.set $e (i32x4.add (local.get $e) (i32x4.extend_low_i16x8_s (local.get $weights))))
        (local.set $f (i32x4.add (local.get $f) (i32x4.extend_high_i16x8_s (local.get $weights))))
        (br $next)))
    (v128.store (i32.const 0) (local.get $a))
    (v128.store (i32.const 16) (local.get $b))
    (v128.store (i32.const 32) (local.get $c))
    (v128.store (i32.const 48) (local.get $d))
    (v128.store (i32.const 64) (local.get $e))
    (v128.store (i32.const 80) (local.get $f))
    (i32.shr_u (i32.sub (local.get $rest) (i32.const 128)) (i32.const 2)))
)
